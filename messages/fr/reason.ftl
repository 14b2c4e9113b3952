# Pourquoi quelqu'un est privé.
