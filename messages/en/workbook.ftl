# Sheets of results.
