package studio.fofo.runtime.review;

/** The topics for which text is refused, in order of precedence. */
public enum Topic {
  MINORS("sexual content involving minors", "remove the sexual content or the minors"),
  REAL_PEOPLE("nudity or sexual content involving a real person", "remove one of the two"),
  SEXUAL("explicit sexual content", "rephrase it without"),
  HATE("hate, including its symbols and slurs", "rephrase it without"),
  TERROR("praise of terror or mass murder, or instructions for it", "rephrase it without"),
  SELF_HARM("encouragement of self-harm",
      "rephrase it without; if you are struggling yourself, please talk to somebody you trust or to a crisis line near you");

  private final String words;
  private final String remedy;

  Topic(String words, String remedy) {
    this.words = words;
    this.remedy = remedy;
  }

  /** The end of a sentence that starts with the field: what was found and what to do, without quoting the lists. */
  public String message() {
    return "contains " + words + ", which this studio does not show; " + remedy;
  }
}
