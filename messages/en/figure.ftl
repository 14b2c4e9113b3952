# Words in figures.
