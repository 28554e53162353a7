package studio.fofo.points;

import studio.fofo.kernel.ErrorCode;

/** Why points refuse. */
public enum PointsErrors implements ErrorCode {
  @Reason(kind = Kind.INVALID, meaning = "The leaderboard's period is none of week, month, all.")
  COMMUNITY_PERIOD_UNKNOWN
}
