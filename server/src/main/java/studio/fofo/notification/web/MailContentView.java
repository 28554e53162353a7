package studio.fofo.notification.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A mail with what its reader sees.
 *
 * @param html safe to show in a sandboxed frame: no script, nothing loaded from anywhere
 */
record MailContentView(@JsonUnwrapped MailView mail, @Nullable String from, @Nullable String html, @Nullable String text) {}
