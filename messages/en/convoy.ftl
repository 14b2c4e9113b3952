# Papers for convoys.
