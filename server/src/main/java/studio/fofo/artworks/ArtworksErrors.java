package studio.fofo.artworks;

import studio.fofo.kernel.ErrorCode;
import studio.fofo.kernel.Refusal;

/** Why what is done with artworks is refused. */
public enum ArtworksErrors implements ErrorCode {
  @Reason(kind = Kind.NOT_FOUND, meaning = "There is no such artwork, or it is private or the call for its owner, and it is somebody else's.")
  ARTWORK_UNKNOWN,

  @Reason(kind = Kind.GONE, meaning = "An operator took the artwork down; it cannot be shown, minted or offered.")
  ARTWORK_TAKEN_DOWN,

  @Reason(kind = Kind.CONFLICT, meaning = "The artwork does not hang in the gallery, so it cannot be chosen for the landing page; its maker must hang it.")
  ARTWORK_NOT_SHOWN,

  @Reason(kind = Kind.NOT_FOUND, meaning = "There is no SVG of this artwork: it was uploaded, another engine made it, or an older version of the painter before "
      + "drawings were kept.")
  ARTWORK_NOT_VECTOR,

  @Reason(kind = Kind.INVALID, meaning = "visibility, a design, a colour or a print area is outside what is allowed.")
  ARTWORK_SETTING_INVALID,

  @Reason(kind = Kind.UNAVAILABLE, meaning = "The stored picture of the artwork is missing or damaged, so nothing can be made of it until the operator restores it.")
  ARTWORK_UNREADABLE,

  @Reason(kind = Kind.LIMITED, meaning = "This person has as many print checks waiting as allowed; wait for one of them.")
  PAINTING_TOO_MANY_WAITING,

  @Reason(kind = Kind.UNAVAILABLE, meaning = "Too many pictures wait to be checked or painted; try again in a few minutes.")
  PAINTING_QUEUE_FULL,

  @Reason(kind = Kind.INVALID, meaning = "An upload's title has 1 to 1000 characters after trimming, and no control characters.")
  UPLOAD_TITLE_INVALID,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "The title tells of something that this studio does not show; choose another.")
  UPLOAD_TITLE_REFUSED,

  @Reason(kind = Kind.INVALID, meaning = "The picture is missing, empty, damaged, wholly clear, HDR, or no PNG, JPEG or WebP, whatever its name says.")
  UPLOAD_PICTURE_UNREADABLE,

  @Reason(kind = Kind.INVALID, meaning = "The picture moves; upload the one frame that shall be printed.")
  UPLOAD_PICTURE_ANIMATED,

  @Reason(kind = Kind.INVALID, meaning = "The shorter side has too few pixels to print; only pixel art may be small.")
  UPLOAD_PICTURE_TOO_SMALL,

  @Reason(kind = Kind.INVALID, meaning = "The picture has more pixels than are taken; scale it down. Its file may still be small.")
  UPLOAD_PICTURE_TOO_LARGE,

  @Reason(kind = Kind.INVALID, meaning = "The picture is longer than three times its width, or wider than three times its height; crop it.")
  UPLOAD_PICTURE_SHAPE,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "The picture looks like one that an operator took down, as it is, mirrored or turned; upload another.")
  UPLOAD_PICTURE_TAKEN_DOWN,

  @Reason(kind = Kind.INVALID, meaning = "source is none of the digital source types that are taken.")
  UPLOAD_SOURCE_UNKNOWN,

  @Reason(kind = Kind.INVALID, meaning = "Only who has the rights to a picture may upload it, and must say so: rights=true.")
  UPLOAD_RIGHTS_UNCONFIRMED,

  @Reason(kind = Kind.LIMITED, meaning = "This person has uploaded as many pictures within a day as allowed; wait for Retry-After seconds.")
  UPLOAD_TOO_MANY,

  @Reason(kind = Kind.INVALID, meaning = "The reason is none of those that are taken, or the words are too long; of a decision, its reason is missing.")
  REPORT_INVALID,

  @Reason(kind = Kind.INVALID, meaning = "No such blank, colour or view can be shown.")
  MOCKUP_SCENE_UNKNOWN;

  /** @param id as it was asked for */
  public static Refusal unknown(String id) {
    return new Refusal(ARTWORK_UNKNOWN, "there is no artwork " + (id.length() > 60 ? id.substring(0, 60) + "…" : id));
  }

  public static Refusal takenDown(ArtworkId id) {
    return new Refusal(ARTWORK_TAKEN_DOWN, "an operator of this studio took artwork " + id + " down");
  }
}
