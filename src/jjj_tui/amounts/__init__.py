"""Values for people: how they are written, how large they are, how a rise or fall is told, whose 元 they are."""
