package studio.fofo.storage;

import studio.fofo.kernel.ErrorCode;

/** Errors of storage. */
public enum StorageErrors implements ErrorCode {
  @Reason(kind = Kind.INVALID, meaning = "The text after /ipfs/ is not a CID, or one with an unsupported hash or codec.")
  STORAGE_CID_INVALID,

  @Reason(kind = Kind.INVALID, meaning = "The query's format, dag-scope, entity-bytes or car-* value is unknown; use format=raw or format=car.")
  STORAGE_FORMAT_UNKNOWN,

  @Reason(kind = Kind.NOT_FOUND, meaning = "This studio does not have that content; it serves only what it stored itself.")
  STORAGE_CONTENT_UNKNOWN,

  @Reason(kind = Kind.STALE, meaning = "Cache-Control: only-if-cached was requested, and this studio does not have that content.")
  STORAGE_NOT_AT_HAND,

  @Reason(kind = Kind.NOT_FOUND, meaning = "The media file does not exist.")
  STORAGE_MEDIA_UNKNOWN,

  @Reason(kind = Kind.GONE, meaning = "An operator took the picture down; it is no longer shown.")
  STORAGE_TAKEN_DOWN,

  @Reason(kind = Kind.INTERNAL, meaning = "A stored block does not match its name; an operator must restore it from a copy.")
  STORAGE_BLOCK_DAMAGED
}
