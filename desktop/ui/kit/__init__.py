"""The house style: tokens, fonts, icons and the small widgets every screen is made of."""
