package studio.fofo.notification.letter;

import java.util.List;

/** A part of a letter, written once and rendered as HTML and as text. */
public sealed interface LetterBlock {

  /** Whether there is nothing to show. */
  default boolean isEmpty() {
    return false;
  }

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

    @Override
    public boolean isEmpty() {
      return facts.isEmpty();
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

  /** A list, one thing per line: what a parcel contains. */
  record Items(List<Piece> items) implements LetterBlock {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public boolean isEmpty() {
      return items.isEmpty();
    }
  }

  /**
   * One of a list.
   *
   * @param detail what it is more exactly
   */
  record Piece(String title, String detail) {}

  /**
   * How far an order has come.
   *
   * @param stages in order
   * @param reached how many of them are behind it, the current one included
   */
  record Progress(List<String> stages, int reached) implements LetterBlock {
    public Progress {
      stages = List.copyOf(stages);
    }

    String current() {
      return stages.get(reached - 1);
    }
  }

  /** A code to enter, spaced for readability. */
  record Code(String code) implements LetterBlock {}
}
