package studio.fofo.points;

import studio.fofo.kernel.ErrorCode;

/** Errors of points. */
public enum PointsErrors implements ErrorCode {
  @Reason(kind = Kind.INVALID, meaning = "The leaderboard's period is not one of week, month, all.")
  COMMUNITY_PERIOD_UNKNOWN
}
