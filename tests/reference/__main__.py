"""Write the pages of docs/reference, the man page and the pictures of README and guide anew."""

from tests.reference import man_page, picture, screen_picture
from tests.reference.page import FOLDER
from tests.reference.pages import PAGES

if __name__ == "__main__":
    for name, make in PAGES.items():
        (FOLDER / name).write_text(make(), encoding="utf-8")
    man_page.FILE.write_text(man_page.page(), encoding="utf-8")
    picture.FILE.write_text(picture.picture(), encoding="utf-8")
    screen_picture.PICTURES.mkdir(exist_ok=True)
    for name, golden in screen_picture.SHOWN.items():
        file = screen_picture.PICTURES / f"{name}.svg"
        file.write_text(screen_picture.picture_of(golden), encoding="utf-8")
