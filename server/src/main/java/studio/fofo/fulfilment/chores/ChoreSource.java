package studio.fofo.fulfilment.chores;

import java.util.List;

/** Port: knows of things that wait for an operator. A bean; its chores appear in the console. */
public interface ChoreSource {

  /**
   * What waits now, read from this source's own rows in a fixed number of statements. A chore disappears by being done, so it is not
   * stored.
   *
   * @param limit at most so many
   */
  List<Chore> open(int limit);
}
