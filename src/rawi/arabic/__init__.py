"""Arabic text: folding with the way back, tokens, clitics, sentences, dates, numbers, known names. Imported by all."""
