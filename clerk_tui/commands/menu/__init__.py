"""The menus over the pad: commands after a slash, names where one is wanted."""
