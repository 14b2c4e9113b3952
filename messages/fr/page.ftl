# Le rapport de situation.
