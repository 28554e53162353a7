package studio.fofo.generation;

import studio.fofo.kernel.ErrorCode;

/** Why generation refuses. */
public enum GenerationErrors implements ErrorCode {
  GENERATION_PROMPT_INVALID(Kind.INVALID, "A prompt has 1 to 1000 characters after trimming, and no control characters."),
  GENERATION_PROMPT_REFUSED(Kind.UNPROCESSABLE, "The prompt asks for something that this studio does not make; describe something else."),
  GENERATION_STYLE_UNKNOWN(Kind.INVALID, "There is no such style; GET /ai/styles lists them."),
  GENERATION_SETTING_INVALID(Kind.INVALID, "variants, seed, aspect, strength, visibility or a print area is outside what is allowed."),
  GENERATION_TOO_MANY_WAITING(Kind.LIMITED, "This person has as many jobs waiting or running as allowed; wait for one or cancel one."),
  GENERATION_QUEUE_FULL(Kind.UNAVAILABLE, "Too many jobs wait for the engines, or pictures for the painter; try again in a few minutes."),
  GENERATION_JOB_UNKNOWN(Kind.NOT_FOUND, "There is no such job, or it is somebody else's."),
  GENERATION_JOB_FINISHED(Kind.CONFLICT, "The job has ended already and cannot be cancelled."),
  GENERATION_ENGINE_FAILED(Kind.UNAVAILABLE, "No engine could make the pictures; the job ended without them. Ask again."),
  GENERATION_ENGINE_REFUSED(Kind.UNPROCESSABLE, "The engine will not make this picture; describe something else."),
  ARTWORK_UNKNOWN(Kind.NOT_FOUND, "There is no such artwork, or it is private or the call for its owner, and it is somebody else's."),
  ARTWORK_TAKEN_DOWN(Kind.GONE, "An operator took the artwork down; it cannot be shown, minted or offered."),
  ARTWORK_NOT_SHOWN(Kind.CONFLICT, "The artwork does not hang in the gallery, so it cannot be chosen for the landing page; its maker must hang it."),
  ARTWORK_NOT_VECTOR(Kind.NOT_FOUND, "There is no SVG of this artwork: it was uploaded, or another engine or an older version of the painter made it."),
  ARTWORK_WITHOUT_RECIPE(Kind.UNPROCESSABLE, "The artwork was uploaded: there is no prompt and no seed by which an engine could vary it."),
  UPLOAD_PICTURE_UNREADABLE(Kind.INVALID, "The picture is missing, empty, damaged, wholly clear, HDR, or no PNG, JPEG or WebP, whatever its name says."),
  UPLOAD_PICTURE_ANIMATED(Kind.INVALID, "The picture moves; upload the one frame that shall be printed."),
  UPLOAD_PICTURE_TOO_SMALL(Kind.INVALID, "The shorter side has too few pixels to print; only pixel art may be small."),
  UPLOAD_PICTURE_TOO_LARGE(Kind.INVALID, "The picture has more pixels than are taken; scale it down. Its file may still be small."),
  UPLOAD_PICTURE_SHAPE(Kind.INVALID, "The picture is longer than three times its width, or wider than three times its height; crop it."),
  UPLOAD_PICTURE_TAKEN_DOWN(Kind.UNPROCESSABLE, "The picture looks like one that an operator took down, as it is, mirrored or turned; upload another."),
  UPLOAD_SOURCE_UNKNOWN(Kind.INVALID, "source is none of the digital source types that are taken."),
  UPLOAD_RIGHTS_UNCONFIRMED(Kind.INVALID, "Only who has the rights to a picture may upload it, and must say so: rights=true."),
  UPLOAD_TOO_MANY(Kind.LIMITED, "This person has uploaded as many pictures within a day as allowed; wait for Retry-After seconds."),
  REPORT_INVALID(Kind.INVALID, "The reason is none of those that are taken, or the words are too long; of a decision, its reason is missing."),
  MOCKUP_SCENE_UNKNOWN(Kind.INVALID, "No such blank, colour or view can be shown.");

  private final Kind kind;
  private final String meaning;

  GenerationErrors(Kind kind, String meaning) {
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
