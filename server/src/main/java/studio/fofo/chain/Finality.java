package studio.fofo.chain;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * When a block counts as final: at a number of blocks, at the chain's own mark, or once both are reached. In settings and JSON a word:
 * {@code 12}, {@code safe}, {@code finalized}, {@code finalized+500}.
 */
public sealed interface Finality {

  /** The form of the words. */
  Pattern WORD = Pattern.compile("(?<tag>safe|finalized)?(?<plus>\\+)?(?<depth>[1-9][0-9]{0,6})?");

  /** As in settings and JSON. */
  String word();

  /** @param blocks including the block itself, at least 1 */
  record Depth(int blocks) implements Finality {

    public Depth {
      if (blocks < 1) {
        throw new IllegalArgumentException("a finality of " + blocks + " blocks, expected 1 or more");
      }
    }

    @Override
    public String word() {
      return Integer.toString(blocks);
    }
  }

  /** The chain's own marks, which nodes answer in place of a block number. */
  enum Tag implements Finality {
    /** Reverted only if the chain below it is: a rollup's blocks that are published there. */
    SAFE,
    /** Not reverted by the protocol. */
    FINALIZED;

    @Override
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The later of a mark and a depth. */
  record Both(Tag tag, Depth depth) implements Finality {

    @Override
    public String word() {
      return tag.word() + "+" + depth.word();
    }
  }

  /** From its word. */
  static Finality of(String word) {
    var parts = WORD.matcher(word.strip().toLowerCase(Locale.ROOT));
    var isWord = parts.matches();
    var tag = isWord ? parts.group("tag") : null;
    var depth = isWord ? parts.group("depth") : null;
    if (tag == null && depth == null || isWord && (parts.group("plus") != null) != (tag != null && depth != null)) {
      throw new IllegalArgumentException("finality \"" + word + "\": expected a number of blocks, \"safe\", \"finalized\", or both in the"
          + " form \"finalized+500\"");
    }
    if (tag == null) {
      return new Depth(Integer.parseInt(depth));
    }
    var mark = Tag.valueOf(tag.toUpperCase(Locale.ROOT));
    return depth == null ? mark : new Both(mark, new Depth(Integer.parseInt(depth)));
  }
}
