package studio.fofo.notification.letter;

import java.util.List;

/** A part of a letter, written once and rendered as HTML and as text. */
public sealed interface LetterBlock {

  /** The heading, a few words. */
  record Title(String text) implements LetterBlock {}

  /** A paragraph. */
  record Text(String text) implements LetterBlock {}

  /** The call to action. */
  record Button(String label, String url) implements LetterBlock {}

  /** Labelled facts, such as an order's number. */
  record Facts(List<Fact> facts) implements LetterBlock {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /** A label and its value. */
  record Fact(String label, String value) {}

  /** What was bought, with the total below. */
  record Bill(List<Item> items, String totalLabel, String total) implements LetterBlock {
    public Bill {
      items = List.copyOf(items);
    }
  }

  /**
   * A line of a bill.
   *
   * @param detail what it is more exactly; may be empty
   */
  record Item(String title, String detail, String price) {}

  /** What a parcel contains, one thing per line. */
  record Items(List<String> items) implements LetterBlock {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A code to enter, spaced for readability. */
  record Code(String code) implements LetterBlock {}
}
