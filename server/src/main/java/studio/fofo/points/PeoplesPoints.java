package studio.fofo.points;

import java.time.Instant;
import studio.fofo.kernel.UserId;

/** People's points, for other modules. */
public interface PeoplesPoints {

  /** A person's total. */
  long of(UserId user);

  /** What a person was given in a time, less what was taken back in it. */
  long gained(UserId user, Instant from, Instant until);
}
