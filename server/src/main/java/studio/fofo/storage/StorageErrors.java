package studio.fofo.storage;

import studio.fofo.kernel.ErrorCode;

/** Why storage refuses. */
public enum StorageErrors implements ErrorCode {
  STORAGE_CID_INVALID(Kind.INVALID, "The text after /ipfs/ is no CID, or one with a hash or codec that is not held here."),
  STORAGE_FORMAT_UNKNOWN(Kind.INVALID,
      "The query's format, dag-scope, entity-bytes or car-* value is unknown; use format=raw or format=car."),
  STORAGE_CONTENT_UNKNOWN(Kind.NOT_FOUND, "This studio does not hold that content; it serves only what it stored itself."),
  STORAGE_NOT_AT_HAND(Kind.STALE, "Cache-Control: only-if-cached was asked for, and this studio does not hold that content."),
  STORAGE_MEDIA_UNKNOWN(Kind.NOT_FOUND, "There is no such media file."),
  STORAGE_TAKEN_DOWN(Kind.GONE, "An operator took the picture down; it is not shown any more."),
  STORAGE_BLOCK_DAMAGED(Kind.INTERNAL, "A stored block does not match its name; an operator must restore it from a copy.");

  private final Kind kind;
  private final String meaning;

  StorageErrors(Kind kind, String meaning) {
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
