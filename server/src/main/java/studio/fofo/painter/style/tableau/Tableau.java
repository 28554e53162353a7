package studio.fofo.painter.style.tableau;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import studio.fofo.painter.motif.Motif;
import studio.fofo.painter.motif.Motif.Kind;
import studio.fofo.painter.motif.Motif.Trait;
import studio.fofo.painter.motif.Wardrobe;
import studio.fofo.painter.prompt.Deed;
import studio.fofo.painter.prompt.Reading.Act;
import studio.fofo.painter.surface.Transform;

/**
 * One motif of what the prompt's first subject does, with what it does it to: every style draws it as it draws any other.
 *
 * <p>{@code new Tableau(library, settings).of(cat, 1, List.of(bicycle), List.of(ride))} is a cat on a bicycle.
 */
public final class Tableau {

  /** The drawing, and those of the further subjects that are not on it. */
  public record Arranged(Motif motif, List<Motif> rest) {}

  private final Function<String, Motif> library;
  private final Function<String, Boolean> settings;

  /**
   * @param library motifs by name
   * @param settings whether a motif is surroundings rather than a thing
   */
  public Tableau(Function<String, Motif> library, Function<String, Boolean> settings) {
    this.library = library;
    this.settings = settings;
  }

  /** A motif of the library as styles show it that finish what was drawn flat: in this manner, without a frame of its own. */
  public static Motif finished(Motif motif, Trait finish) {
    return Props.withoutTile(motif).with(finish);
  }

  /** Whether it looks at things and could do what is said, rather than have it done to it. */
  public static boolean isAlive(Motif motif) {
    return motif.face().isPresent() || motif.traits().contains(Trait.EYED) || Props.CREATURES.contains(motif.name());
  }

  /** Several of the hero do together only what each does alone. */
  public Arranged of(Motif hero, int count, List<Motif> others, List<Act> acts) {
    List<Act> done = acts.stream().filter(act -> act.deed().isAlone()).toList();
    List<Motif> rest = new ArrayList<>(others);
    List<Beside> beside = new ArrayList<>();
    for (Motif other : others) {
      Optional<Act> act = acts.stream().filter(one -> one.object().filter(other.name()::equals).isPresent()).findFirst();
      Deed deed = act.map(Act::deed).orElse(Deed.WITH);
      boolean together = count == 1 ? beside.size() < 2 : !deed.isPlace();
      if (together) {
        rest.remove(other);
        Motif shown = deed == Deed.READ && other.name().equals("closed-book") ? library.apply("open-book") : other;
        beside.add(new Beside(manner(hero, other, deed, act.isPresent()), shown));
      }
    }
    for (Act act : acts) {
      if (!act.deed().isAlone() && act.object().filter(name -> others.stream().noneMatch(other -> other.name().equals(name))).isPresent()) {
        Motif usual = library.apply(act.object().orElseThrow());
        beside.add(new Beside(manner(hero, usual, act.deed(), true), usual));
      }
    }
    return beside.isEmpty() && done.isEmpty() ? new Arranged(hero, rest) : new Arranged(draw(hero, beside, done), rest);
  }

  private record Beside(Manner manner, Motif motif) {}

  private Manner manner(Motif hero, Motif other, Deed deed, boolean said) {
    boolean setting = settings.apply(other.name());
    if (Props.SCENES.contains(other.name()) && (deed.isPlace() || deed == Deed.SIT || deed == Deed.CLIMB)) {
      return Manner.FRAMED;
    }
    return switch (deed) {
      case WEAR -> Props.isWorn(other.name()) ? Manner.WORN : Manner.HELD;
      case RIDE -> Manner.RIDDEN;
      case HOLD -> Props.ALOFT.contains(other.name()) ? Manner.ALOFT : Manner.HELD;
      case EAT, DRINK -> Manner.AT_THE_MOUTH;
      case READ -> Manner.BEFORE;
      case PLAY -> Manner.PLAYED;
      case FIGHT -> Manner.AGAINST;
      case CLIMB -> Manner.CLIMBED;
      case SURF -> Manner.SURFED;
      case LOVE -> other.name().equals("heart") ? Manner.ABOVE : Manner.LOVED;
      case SIT, ON -> Props.SEATS.contains(other.name()) ? Manner.SAT_ON : setting ? Manner.BEHIND : Manner.BELOW;
      case UNDER -> Props.HEAVENLY.contains(other.name()) ? Manner.IN_THE_SKY : setting ? Manner.BEHIND : Manner.ABOVE;
      case OVER -> Manner.FAR_BELOW;
      case WITH, FLY, RUN, JUMP, SWIM, SLEEP, DANCE, SING, BURN -> with(hero, other, setting, said);
    };
  }

  private static Manner with(Motif hero, Motif other, boolean setting, boolean said) {
    if (Props.HEAVENLY.contains(other.name())) {
      return Manner.IN_THE_SKY;
    }
    if (setting && said) {
      return Manner.BEHIND;
    }
    boolean alive = isAlive(hero);
    if (said && Props.isWorn(other.name())) {
      return Manner.WORN;
    }
    if (said && alive && Props.ALOFT.contains(other.name())) {
      return Manner.ALOFT;
    }
    return said && alive && other.kind() == Kind.FLOATING && !isAlive(other) ? Manner.HELD : Manner.NEXT_TO;
  }

  private Motif draw(Motif hero, List<Beside> beside, List<Act> done) {
    boolean worn = beside.stream().allMatch(one -> one.manner() == Manner.WORN);
    boolean bust = done.stream().allMatch(act -> Effects.BUSTS.contains(act.deed()))
        && beside.stream()
            .allMatch(one -> one.manner().showsBusts() && (one.manner() != Manner.NEXT_TO || one.motif().kind() == Kind.HEAD));
    boolean bare = worn && done.stream().allMatch(act -> act.deed() == Deed.SLEEP);
    Motif whole = hero.kind() != Kind.HEAD || bare ? hero : bust ? Wardrobe.bust(hero) : Props.figure(hero, library);
    Table table = new Table(worn && !beside.isEmpty() && Props.HEAD_DOWN.contains(hero.name()) ? upsideDown(whole) : whole);
    beside.stream().filter(one -> one.manner() == Manner.WORN).forEach(one -> Manner.WORN.lay(table, one.motif()));
    beside.stream().filter(one -> one.manner() != Manner.WORN).forEach(one -> one.manner().lay(table, dressed(one.motif(), bust)));
    Effects effects = new Effects(table, library);
    done.forEach(act -> effects.show(act.deed(), hero));
    if (beside.stream().anyMatch(one -> one.manner() == Manner.LOVED)) {
      Manner.ABOVE.lay(table, library.apply("heart"));
    }
    if (beside.stream().anyMatch(one -> one.manner() == Manner.AGAINST)) {
      Manner.BETWEEN.lay(table, library.apply("collision"));
    }
    return table.motif(hero, bare || !bust ? Optional.empty() : Optional.of(Trait.SHOULDERED));
  }

  private Motif dressed(Motif other, boolean bust) {
    return bust ? Wardrobe.bust(other) : Props.figure(other, library);
  }

  private static Motif upsideDown(Motif motif) {
    Transform turn = Transform.move(100, 100).turn(180);
    return new Motif(motif.name(), motif.kind(), motif.natural(), motif.parts().stream().map(part -> part.placed(turn)).toList(),
        motif.face().map(face -> face.placed(turn)), motif.traits(), motif.others());
  }
}
