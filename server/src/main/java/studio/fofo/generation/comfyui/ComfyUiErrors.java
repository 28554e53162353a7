package studio.fofo.generation.comfyui;

import tools.jackson.databind.JsonNode;

/** What ComfyUI says of failures. Prompts and paths are not quoted. */
final class ComfyUiErrors {

  private static final int LONGEST = 200;

  private ComfyUiErrors() {}

  /** Of a workflow that it did not accept: {@code : Value not in list: ckpt_name: 'sdxl.safetensors'}. */
  static String words(JsonNode body) {
    for (var node : body.path("node_errors")) {
      for (var error : node.path("errors")) {
        return quoted(error.path("message").asString("") + ": " + error.path("details").asString(""));
      }
    }
    return quoted(body.path("error").path("message").asString(""));
  }

  /** Of a prompt that failed while it ran: {@code : OutOfMemoryError in KSampler}. */
  static String failure(JsonNode status) {
    for (var message : status.path("messages")) {
      var details = message.path(1);
      if ("execution_error".equals(message.path(0).asString(""))) {
        return quoted(details.path("exception_type").asString("") + " in " + details.path("node_type").asString(""));
      }
      if ("execution_interrupted".equals(message.path(0).asString(""))) {
        return ": it was interrupted there";
      }
    }
    return "";
  }

  private static String quoted(String said) {
    var line = said.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.isEmpty() ? "" : ": " + (line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line);
  }
}
