package studio.fofo.fulfilment;

import studio.fofo.kernel.ErrorCode;

/** Why fulfilment refuses. */
public enum FulfilmentErrors implements ErrorCode {
  @Reason(kind = Kind.NOT_FOUND, meaning = "No job of the factory has this id.")
  FULFILMENT_JOB_UNKNOWN,

  @Reason(kind = Kind.NOT_FOUND, meaning = "The job has no line with this number, or its print file is not stored here.")
  FULFILMENT_FILE_UNKNOWN,

  @Reason(kind = Kind.NOT_FOUND, meaning = "No parcel of FOFO Courier has this tracking number.")
  FULFILMENT_TRACKING_UNKNOWN,

  @Reason(kind = Kind.INVALID, meaning = "The status to filter by is none of the factory's.")
  FULFILMENT_STATUS_UNKNOWN,

  @Reason(kind = Kind.CONFLICT, meaning = "The job is not at the step before this one; read it again.")
  FULFILMENT_STEP_OUT_OF_ORDER,

  @Reason(kind = Kind.CONFLICT, meaning = "The order was cancelled, or its payment is not there (any more): it must not be printed.")
  FULFILMENT_ORDER_NOT_PRINTABLE
}
