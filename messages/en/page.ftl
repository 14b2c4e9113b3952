# The situation report.
