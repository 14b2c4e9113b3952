# The section on border crossings.
