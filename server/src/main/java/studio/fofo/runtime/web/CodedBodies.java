package studio.fofo.runtime.web;

import java.util.EnumMap;
import java.util.Map;

/** A body that is sent often, and its compressed forms, each made once, by the first who takes it. */
final class CodedBodies {

  private final byte[] plain;
  private final Map<ContentCoding, byte[]> coded = new EnumMap<>(ContentCoding.class);

  CodedBodies(byte[] plain) {
    this.plain = plain;
  }

  byte[] plain() {
    return plain;
  }

  synchronized byte[] in(ContentCoding coding) {
    return coded.computeIfAbsent(coding, missing -> missing.of(plain));
  }
}
