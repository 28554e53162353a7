package studio.fofo.fulfilment;

import studio.fofo.kernel.ErrorCode;

/** Errors of fulfilment. */
public enum FulfilmentErrors implements ErrorCode {
  @Reason(kind = Kind.NOT_FOUND, meaning = "There is no factory job with this id.")
  FULFILMENT_JOB_UNKNOWN,

  @Reason(kind = Kind.NOT_FOUND, meaning = "The job has no line with this number, or its print file is not stored here.")
  FULFILMENT_FILE_UNKNOWN,

  @Reason(kind = Kind.NOT_FOUND, meaning = "There is no FOFO Courier parcel with this tracking number.")
  FULFILMENT_TRACKING_UNKNOWN,

  @Reason(kind = Kind.INVALID, meaning = "The status to filter by is unknown.")
  FULFILMENT_STATUS_UNKNOWN,

  @Reason(kind = Kind.CONFLICT, meaning = "The job is not at the previous step; read it again.")
  FULFILMENT_STEP_OUT_OF_ORDER,

  @Reason(kind = Kind.CONFLICT, meaning = "The order was cancelled, or its payment is missing: it must not be printed.")
  FULFILMENT_ORDER_NOT_PRINTABLE
}
