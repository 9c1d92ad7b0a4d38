"""python -m clerk_tui."""

from clerk_tui.start import main

if __name__ == "__main__":
    main()
