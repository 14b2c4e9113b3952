# Why somebody goes without.
