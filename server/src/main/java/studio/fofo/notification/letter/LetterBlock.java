package studio.fofo.notification.letter;

import java.util.List;

/** A part of a letter, said once and rendered as HTML and as text. */
public sealed interface LetterBlock {

  /** What the letter is about, in a few words. */
  record Title(String text) implements LetterBlock {}

  /** A paragraph. */
  record Text(String text) implements LetterBlock {}

  /** The one thing to do next. */
  record Button(String label, String url) implements LetterBlock {}

  /** Labelled facts, such as an order's number. */
  record Facts(List<Fact> facts) implements LetterBlock {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /** A label and its value. */
  record Fact(String label, String value) {}

  /** What was bought, with its sum below. */
  record Bill(List<Item> items, String total) implements LetterBlock {
    public Bill {
      items = List.copyOf(items);
    }
  }

  /** A line of the bill. */
  record Item(String title, String detail, String price) {}

  /** Something to type in, spaced so that one reads it at a glance. */
  record Code(String code) implements LetterBlock {}
}
