"""Speed: steps, questions, start. Run by ``make bench``; not part of the tests."""
