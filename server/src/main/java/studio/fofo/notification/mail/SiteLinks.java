package studio.fofo.notification.mail;

import org.springframework.stereotype.Component;
import studio.fofo.kernel.OrderId;
import studio.fofo.notification.NotificationSettings;

/** The pages of the site that letters lead to. */
@Component
class SiteLinks {

  private final NotificationSettings settings;

  SiteLinks(NotificationSettings settings) {
    this.settings = settings;
  }

  String order(OrderId id) {
    return page("/orders/" + id);
  }

  /** A parcel's page here or at its carrier. Our own tracking API is no page: the order's page shows where the parcel is. */
  String parcel(OrderId order, String url) {
    return url.startsWith("/api/") ? order(order) + "#parcels" : url.startsWith("/") ? page(url) : url;
  }

  String page(String path) {
    return settings.site() + path;
  }
}
