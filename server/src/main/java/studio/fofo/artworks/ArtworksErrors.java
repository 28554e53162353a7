package studio.fofo.artworks;

import studio.fofo.kernel.ErrorCode;
import studio.fofo.kernel.Refusal;

/** Errors of artworks. */
public enum ArtworksErrors implements ErrorCode {
  @Reason(kind = Kind.NOT_FOUND, meaning = "The artwork does not exist, or it belongs to somebody else and is private or the call is reserved for its owner.")
  ARTWORK_UNKNOWN,

  @Reason(kind = Kind.GONE, meaning = "An operator took the artwork down; it cannot be shown, minted or offered.")
  ARTWORK_TAKEN_DOWN,

  @Reason(kind = Kind.CONFLICT, meaning = "The artwork is part of a drop that is not revealed yet; until then it stays private and cannot be minted or offered.")
  ARTWORK_HELD,

  @Reason(kind = Kind.CONFLICT, meaning = "The picture is being examined, or an operator has to decide about it; until then it stays private and cannot be minted or "
      + "offered.")
  ARTWORK_IN_REVIEW,

  @Reason(kind = Kind.CONFLICT, meaning = "The artwork is not in the gallery, so it cannot be chosen for the landing page; its creator must publish it.")
  ARTWORK_NOT_SHOWN,

  @Reason(kind = Kind.NOT_FOUND, meaning = "There is no SVG of this artwork: it was uploaded, made by another engine, or made by an older version of the painter before "
      + "drawings were stored.")
  ARTWORK_NOT_VECTOR,

  @Reason(kind = Kind.INVALID, meaning = "visibility, a design, a colour or a print area has an invalid value.")
  ARTWORK_SETTING_INVALID,

  @Reason(kind = Kind.UNAVAILABLE, meaning = "The stored picture of the artwork is missing or damaged, so nothing can be made from it until the operator restores it.")
  ARTWORK_UNREADABLE,

  @Reason(kind = Kind.LIMITED, meaning = "This person has the maximum number of print checks waiting; wait for one of them.")
  PAINTING_TOO_MANY_WAITING,

  @Reason(kind = Kind.UNAVAILABLE, meaning = "Too many pictures are waiting to be checked or painted; try again in a few minutes.")
  PAINTING_QUEUE_FULL,

  @Reason(kind = Kind.INVALID, meaning = "An upload's title has 1 to 1000 characters after trimming, and no control characters.")
  UPLOAD_TITLE_INVALID,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "The title contains something that this studio does not show; choose another.")
  UPLOAD_TITLE_REFUSED,

  @Reason(kind = Kind.INVALID, meaning = "The picture is missing, empty, damaged, fully transparent, HDR, or not a PNG, JPEG or WebP, whatever its name says.")
  UPLOAD_PICTURE_UNREADABLE,

  @Reason(kind = Kind.INVALID, meaning = "The picture is animated; upload the frame to print.")
  UPLOAD_PICTURE_ANIMATED,

  @Reason(kind = Kind.INVALID, meaning = "The shorter side has too few pixels to print; only pixel art may be small.")
  UPLOAD_PICTURE_TOO_SMALL,

  @Reason(kind = Kind.INVALID, meaning = "The picture has too many pixels; scale it down. Its file may still be small.")
  UPLOAD_PICTURE_TOO_LARGE,

  @Reason(kind = Kind.INVALID, meaning = "The picture is taller than three times its width, or wider than three times its height; crop it.")
  UPLOAD_PICTURE_SHAPE,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "The picture looks like one that an operator took down, also mirrored or rotated; upload another.")
  UPLOAD_PICTURE_TAKEN_DOWN,

  @Reason(kind = Kind.INVALID, meaning = "source is not one of the accepted digital source types.")
  UPLOAD_SOURCE_UNKNOWN,

  @Reason(kind = Kind.INVALID, meaning = "Uploading a picture requires the rights to it; confirm with rights=true.")
  UPLOAD_RIGHTS_UNCONFIRMED,

  @Reason(kind = Kind.LIMITED, meaning = "This person has uploaded the maximum number of pictures within a day; wait for Retry-After seconds.")
  UPLOAD_TOO_MANY,

  @Reason(kind = Kind.INVALID, meaning = "The reason is not one of the accepted ones, or the text is too long; for a decision, the reason is missing.")
  REPORT_INVALID,

  @Reason(kind = Kind.INVALID, meaning = "The blank, colour or view does not exist.")
  MOCKUP_SCENE_UNKNOWN;

  /** @param id as requested */
  public static Refusal unknown(String id) {
    return new Refusal(ARTWORK_UNKNOWN, "there is no artwork " + (id.length() > 60 ? id.substring(0, 60) + "…" : id));
  }

  public static Refusal held(ArtworkId id) {
    return new Refusal(ARTWORK_HELD, "artwork " + id + " is part of a drop and stays private until its pieces are revealed");
  }

  public static Refusal inReview(ArtworkId id) {
    return new Refusal(ARTWORK_IN_REVIEW, "artwork " + id + " is being examined and stays private until this studio has decided");
  }

  public static Refusal takenDown(ArtworkId id) {
    return new Refusal(ARTWORK_TAKEN_DOWN, "an operator of this studio took artwork " + id + " down");
  }
}
