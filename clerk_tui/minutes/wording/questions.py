"""The sentences of questions, and of the responses to them."""

from clerk_tui.domain.model import matters as mt
from clerk_tui.minutes.wording.names import Naming, complete_sentence


class QuestionSentences(Naming, frozen=True):
    """The sentences of questions, responses, supplementaries and undertakings."""

    def question(self, matter: mt.Question) -> str:
        """Return the question as it was put."""
        if not matter.text:
            return ""
        key = "question_notice" if matter.on_notice else "question"
        if not matter.questioner_present:
            key = "question_absent" if matter.on_notice else "question_for"
        return complete_sentence(
            self.style.say(key, questioner=self.questioners(matter), text=matter.text)
        )

    def questioners(self, *questions: mt.Question) -> str:
        """Return the names of everybody who put one of *questions*, each once."""
        keys = [who for q in questions for who in (q.questioner, *q.jointly) if who]
        names = [self.name(who, "questions") for who in keys]
        return self.style.join_names(list(dict.fromkeys(names)))

    def exchange(self, matter: mt.Exchange, numbers: tuple[str, ...] = ()) -> str:
        """Return the sentence of a response, a supplementary or a comment, by its kind.

        A response to several questions names them by their *numbers*.
        """
        key = matter.kind.replace(" ", "_")
        if key in ("written", "not_reached"):
            if not matter.speaker:
                return self.style.say(key)
            return self.style.say(f"{key}_by", speaker=self.name(matter.speaker, "questions"))
        key = key if key in self.style.wording else "comment"
        if not matter.speaker:
            return complete_sentence(self.style.say("response_alone", text=matter.text))
        slots = {"speaker": self.name(matter.speaker, "questions"), "text": matter.text}
        if self.is_unnamed_resident(matter.speaker):
            slots["speaker"] = self.style.say("the_resident")
        if len(matter.answers) > 1 and matter.kind == "response":
            key = "response_together" if numbers else "response_to_all"
            slots |= {"numbers": self.style.join_names(list(numbers))} if numbers else {}
        return complete_sentence(self.style.say(key, **slots))
