package studio.fofo.notification.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A mail with its displayed content.
 *
 * @param html safe to show in a sandboxed frame: no script, nothing loaded from other servers
 */
record MailContentView(@JsonUnwrapped MailView mail, @Nullable String from, @Nullable String html, @Nullable String text) {}
