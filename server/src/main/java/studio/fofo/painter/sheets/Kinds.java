package studio.fofo.painter.sheets;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pieces of the same size are one kind: it does not matter which of them lies where. Footprints contain label and gap. */
final class Kinds {

  private final int[] widths;
  private final int[] heights;
  private final int[] kindOf;
  private final List<Deque<SheetPiece>> pieces;

  Kinds(List<SheetPiece> all, Film film) {
    Map<List<Integer>, Deque<SheetPiece>> bySize = new LinkedHashMap<>();
    all.forEach(piece -> bySize.computeIfAbsent(List.of(piece.width(), piece.height()), size -> new ArrayDeque<>()).add(piece));
    List<List<Integer>> sizes = List.copyOf(bySize.keySet());
    pieces = List.copyOf(bySize.values());
    widths = sizes.stream().mapToInt(size -> size.getFirst() + film.gap()).toArray();
    heights = sizes.stream().mapToInt(size -> size.getLast() + film.label() + film.gap()).toArray();
    kindOf = all.stream().mapToInt(piece -> sizes.indexOf(List.of(piece.width(), piece.height()))).toArray();
  }

  int count() {
    return widths.length;
  }

  int pieces() {
    return kindOf.length;
  }

  /** Across the film, as it lies. */
  int width(int kind, boolean turned) {
    return turned ? heights[kind] : widths[kind];
  }

  /** Along the film, as it lies. */
  int height(int kind, boolean turned) {
    return turned ? widths[kind] : heights[kind];
  }

  int longer(int kind) {
    return Math.max(widths[kind], heights[kind]);
  }

  int shorter(int kind) {
    return Math.min(widths[kind], heights[kind]);
  }

  /** The kind of each piece, in the caller's order. */
  int[] sequence() {
    return kindOf.clone();
  }

  /** The next piece of a kind; each once. */
  SheetPiece take(int kind) {
    return pieces.get(kind).remove();
  }

  /** For each width up to {@code across}, how much of it the widths of these kinds can fill, as often as it takes. */
  int[] fillable(int across) {
    int[] filled = new int[across + 1];
    for (int room = 1; room <= across; room++) {
      for (int kind = 0; kind < widths.length; kind++) {
        if (widths[kind] <= room) {
          filled[room] = Math.max(filled[room], widths[kind] + filled[room - widths[kind]]);
        }
        if (heights[kind] <= room) {
          filled[room] = Math.max(filled[room], heights[kind] + filled[room - heights[kind]]);
        }
      }
    }
    return filled;
  }
}
