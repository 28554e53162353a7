package studio.fofo.points;

import studio.fofo.kernel.ErrorCode;

/** Why points refuse. */
public enum PointsErrors implements ErrorCode {
  COMMUNITY_PERIOD_UNKNOWN(Kind.INVALID, "The leaderboard's period is none of week, month, all.");

  private final Kind kind;
  private final String meaning;

  PointsErrors(Kind kind, String meaning) {
    this.kind = kind;
    this.meaning = meaning;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
