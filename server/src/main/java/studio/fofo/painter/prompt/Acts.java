package studio.fofo.painter.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.fofo.painter.prompt.Reading.Act;

/**
 * Gathers what a prompt says of deeds, and tells who does what to whom: the first subject acts; another one belongs to the deed that was
 * said between it and the subject before it, or, where verbs come last, to the deed behind it. A verb counts before a preposition.
 */
final class Acts {

  /** A deed, and how many subjects had been named before it. */
  private record Said(String name, String words, int after) {}

  /** What is shown, and the words for what is not. */
  record Read(List<Act> acts, List<String> left) {}

  private final List<Said> said = new ArrayList<>();

  void add(String name, String words, int after) {
    said.add(new Said(name, words, after));
  }

  /**
   * @param named the motifs in the order of the prompt
   * @param subjects those that are wanted, the first of them the one that acts
   */
  Read read(List<String> named, List<String> subjects) {
    List<Said> free = new ArrayList<>(said);
    List<Act> acts = new ArrayList<>();
    List<String> others = named.stream().filter(subjects::contains).filter(motif -> !motif.equals(subjects.getFirst())).toList();
    for (String other : others) {
      int at = named.indexOf(other);
      Optional<Said> own = verb(free, at, at).or(() -> verb(free, at + 1, Integer.MAX_VALUE)).or(() -> verb(free, 0, at))
          .or(() -> place(free, at));
      own.ifPresent(free::remove);
      own.ifPresent(one -> acts.add(new Act(deed(one).orElseThrow(), one.words(), Optional.of(other))));
    }
    List<String> left = new ArrayList<>();
    for (Said one : free) {
      Optional<Deed> deed = deed(one);
      if (deed.filter(Deed::isPlace).isPresent()) {
        continue;
      }
      Optional<Deed> shown = deed.filter(done -> done.isAlone() || done.usual().isPresent());
      shown.ifPresentOrElse(done -> acts.add(new Act(done, one.words(), done.usual())), () -> left.add(one.words()));
    }
    return new Read(List.copyOf(acts), left.stream().distinct().toList());
  }

  private static Optional<Deed> deed(Said said) {
    return Deed.named(said.name());
  }

  private static Optional<Said> verb(List<Said> free, int from, int to) {
    return free.stream().filter(one -> one.after() >= from && one.after() <= to)
        .filter(one -> deed(one).filter(deed -> !deed.isAlone() && !deed.isPlace()).isPresent()).findFirst();
  }

  private static Optional<Said> place(List<Said> free, int at) {
    return free.stream().filter(one -> one.after() == at && deed(one).filter(Deed::isPlace).isPresent()).reduce((first, last) -> last);
  }
}
