# Les papiers des convois.
