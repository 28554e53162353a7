package studio.fofo.fulfilment;

import studio.fofo.kernel.ErrorCode;

/** Errors of fulfilment. */
public enum FulfilmentErrors implements ErrorCode {
  @Reason(kind = Kind.NOT_FOUND, meaning = "There is no factory job with this id.")
  FULFILMENT_JOB_UNKNOWN,

  @Reason(kind = Kind.NOT_FOUND, meaning = "The job has no line with this number, or its print file is not stored here.")
  FULFILMENT_FILE_UNKNOWN,

  @Reason(kind = Kind.NOT_FOUND, meaning = "This is not the id of an order.")
  FULFILMENT_ORDER_UNKNOWN,

  @Reason(kind = Kind.NOT_FOUND, meaning = "There is no parcel with this code.")
  FULFILMENT_TRACKING_UNKNOWN,

  @Reason(kind = Kind.NOT_FOUND, meaning = "No parcel with this id is followed.")
  FULFILMENT_PARCEL_UNKNOWN,

  @Reason(kind = Kind.UNAUTHENTICATED, meaning = "The post is not signed by a tracking service that is connected here.")
  FULFILMENT_POST_FORGED,

  @Reason(kind = Kind.INVALID, meaning = "The status to filter by is unknown.")
  FULFILMENT_STATUS_UNKNOWN,

  @Reason(kind = Kind.CONFLICT, meaning = "The job is not at the previous step; read it again.")
  FULFILMENT_STEP_OUT_OF_ORDER,

  @Reason(kind = Kind.CONFLICT, meaning = "The order was cancelled, or its payment is missing: it must not be printed.")
  FULFILMENT_ORDER_NOT_PRINTABLE,

  @Reason(kind = Kind.UNAUTHENTICATED, meaning = "The event is not signed by a supplier that is connected here, or its address is not the one that was given to the supplier.")
  FULFILMENT_WEBHOOK_REFUSED,

  @Reason(kind = Kind.NOT_FOUND, meaning = "There is no supplier with this name, or it has no account to connect.")
  FULFILMENT_SUPPLIER_UNKNOWN,

  @Reason(kind = Kind.CONFLICT, meaning = "The supplier is not connected: connect its account first.")
  FULFILMENT_SUPPLIER_NOT_CONNECTED,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "The supplier does not accept this token, or the token may not use this store.")
  FULFILMENT_TOKEN_REFUSED,

  @Reason(kind = Kind.UNAVAILABLE, meaning = "The supplier does not respond: try again later.")
  FULFILMENT_SUPPLIER_SILENT,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "The mapping names a variant that does not exist here or at the supplier, or a print area that does not fit.")
  FULFILMENT_MAPPING_INVALID,

  @Reason(kind = Kind.CONFLICT, meaning = "The order cannot be routed again: a supplier has it, or may have it, or it must not be produced.")
  FULFILMENT_ROUTING_FIXED,

  @Reason(kind = Kind.NOT_FOUND, meaning = "The factory has no piece, job or parcel with this code.")
  FULFILMENT_PIECE_UNKNOWN,

  @Reason(kind = Kind.NOT_FOUND, meaning = "There is no batch with this id.")
  FULFILMENT_BATCH_UNKNOWN,

  @Reason(kind = Kind.NOT_FOUND, meaning = "There is no gang sheet with this id.")
  FULFILMENT_SHEET_UNKNOWN,

  @Reason(kind = Kind.NOT_FOUND, meaning = "There is no blank variant with this id, or it is not counted.")
  FULFILMENT_BLANK_UNKNOWN,

  @Reason(kind = Kind.CONFLICT, meaning = "Fewer blanks are on hand than were to be taken.")
  FULFILMENT_BLANK_MISSING,

  @Reason(kind = Kind.CONFLICT, meaning = "Nothing waits to be printed there.")
  FULFILMENT_NOTHING_WAITS,

  @Reason(kind = Kind.INVALID, meaning = "The form for the factory has wrong or missing fields.")
  FULFILMENT_FORM_INVALID,

  @Reason(kind = Kind.CONFLICT, meaning = "The blank was not declared as goods, so there is no customs form for it.")
  FULFILMENT_GOODS_UNDECLARED,

  @Reason(kind = Kind.NOT_FOUND, meaning = "There is no hang tag with this code.")
  FULFILMENT_TAG_UNKNOWN,
  @Reason(kind = Kind.NOT_FOUND, meaning = "There is no production with this id.")
  FULFILMENT_PRODUCTION_UNKNOWN,
  @Reason(kind = Kind.CONFLICT, meaning = "The supplier waits for something else by now, or for nothing: read it again.")
  FULFILMENT_HOLD_CHANGED,
  @Reason(kind = Kind.CONFLICT, meaning = "The production did not end because of its print files.")
  FULFILMENT_FILES_PRINTABLE,
  @Reason(kind = Kind.INVALID, meaning = "The decision has wrong or missing fields.")
  FULFILMENT_DECISION_INVALID,
  @Reason(kind = Kind.NOT_FOUND, meaning = "The parcel did not come back, or there is none with this id.")
  FULFILMENT_RETURN_UNKNOWN,
  @Reason(kind = Kind.CONFLICT, meaning = "It was decided otherwise about the returned parcel: read it again.")
  FULFILMENT_RETURN_DECIDED
}
