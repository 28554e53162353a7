package studio.fofo.notification.domain;

import studio.fofo.notification.letter.Letter;

/** A letter and the address it goes to. */
record Addressed(String to, Letter letter) {

  /** Says nothing: a log line must not carry it. */
  @Override
  public String toString() {
    return "Addressed[…]";
  }
}
