"""How a committee file is read with its lines and written with its remarks kept."""
