"""python -m clerk_tui."""

from clerk_tui.launch import main

if __name__ == "__main__":
    main()
