package studio.fofo.runtime.review;

/** What text is refused for, in the order in which it is told. */
public enum Topic {
  MINORS("sexual content with minors", "leave out what is sexual or who is young"),
  REAL_PEOPLE("nudity or sexual content with a real person", "leave out either"),
  SEXUAL("explicit sexual content", "say it without"),
  HATE("hatred, or the symbols and slurs of those who spread it", "say it without"),
  TERROR("praise of terror or mass murder, or instructions for it", "say it without"),
  SELF_HARM("encouragement to self-harm",
      "say it without; if it is about yourself, please talk to somebody you trust or to a crisis line near you");

  private final String words;
  private final String remedy;

  Topic(String words, String remedy) {
    this.words = words;
    this.remedy = remedy;
  }

  /** The end of a sentence that begins with the field: what was found and what to do, without a word of the lists. */
  public String message() {
    return "reads as " + words + ", which this studio does not show; " + remedy;
  }
}
