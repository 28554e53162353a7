package studio.fofo.fulfilment;

import studio.fofo.kernel.ErrorCode;

/** Why fulfilment refuses. */
public enum FulfilmentErrors implements ErrorCode {
  FULFILMENT_JOB_UNKNOWN(Kind.NOT_FOUND, "No job of the factory has this id."),
  FULFILMENT_FILE_UNKNOWN(Kind.NOT_FOUND, "The job has no line with this number, or its print file is not stored here."),
  FULFILMENT_TRACKING_UNKNOWN(Kind.NOT_FOUND, "No parcel of FOFO Courier has this tracking number."),
  FULFILMENT_STATUS_UNKNOWN(Kind.INVALID, "The status to filter by is none of the factory's."),
  FULFILMENT_STEP_OUT_OF_ORDER(Kind.CONFLICT, "The job is not at the step before this one; read it again."),
  FULFILMENT_ORDER_NOT_PRINTABLE(Kind.CONFLICT, "The order was cancelled, or its payment is not there (any more): it must not be printed.");

  private final Kind kind;
  private final String meaning;

  FulfilmentErrors(Kind kind, String meaning) {
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
