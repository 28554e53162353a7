package studio.fofo.generation.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import studio.fofo.generation.engine.Capabilities;
import studio.fofo.generation.engine.EngineClosed;
import studio.fofo.generation.engine.EngineDeclined;
import studio.fofo.generation.engine.EngineLook;
import studio.fofo.generation.engine.EngineLost;
import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.generation.engine.EngineUnavailable;
import studio.fofo.generation.engine.RemoteEngine;

/**
 * {@link RemoteEngine} of a vendor that answers only with the picture: an order is one call for each picture. The ticket is the order's
 * key, since everything else is in our own rows. A call in doubt is never made again, unless the vendor says that it is gone and costs
 * nothing.
 */
public final class CallingEngine implements RemoteEngine {

  private final PictureCall vendor;
  private final Calls calls;
  private final PictureCalls mine;
  private final Clock clock;

  public CallingEngine(PictureCall vendor, Calls calls, PictureCalls mine, Clock clock) {
    this.vendor = vendor;
    this.calls = calls;
    this.mine = mine;
    this.clock = clock;
  }

  @Override
  public Capabilities capabilities() {
    return vendor.capabilities();
  }

  @Override
  public boolean answersOnlyWithPictures() {
    return true;
  }

  private String lane() {
    return capabilities().name();
  }

  @Override
  public String submit(EngineOrder order) {
    var earlier = calls.of(lane(), order.key());
    for (var variant = 0; variant < order.variants(); variant++) {
      var call = earlier.get(variant);
      if (call == null || call.state() instanceof CallState.Declined) {
        mine.send(order, variant, call);
      }
    }
    return order.key();
  }

  /** A call is stored before it is sent. */
  @Override
  public Search find(EngineOrder order, Instant since) {
    return calls.isKnown(lane(), order.key()) ? new Search.Found(order.key()) : Search.Absent.ABSENT;
  }

  @Override
  public EngineLook look(String ticket, EngineOrder order, Set<Integer> wanted)
      throws EngineUnavailable, EngineLost, EngineClosed, EngineDeclined {
    var look = new CallsLook(order, wanted);
    var known = calls.of(lane(), order.key(), wanted);
    for (var variant : wanted.stream().sorted().toList()) {
      var call = known.get(variant);
      if (call == null) {
        mine.send(order, variant, null);
        look.working(variant, 0);
      } else {
        look(order, call, look);
      }
    }
    return look.result(lane(), again(order, look));
  }

  private void look(EngineOrder order, Call call, CallsLook look) throws EngineUnavailable, EngineClosed {
    switch (call.state()) {
      case CallState.Made made -> look.made(call.variant(), made);
      // whoever takes it now is no longer the one who wants it
      case CallState.Taken taken -> look.working(call.variant(), 1);
      case CallState.Refused refused -> look.refused(call.variant(), refused.reason());
      case CallState.Sent sent when sent.isAlive() || mine.isOpen(new Calls.Id(lane(), order.key(), call.variant())) -> {
        progress(order, call, look);
        look.preview(call.variant(), sent.preview());
      }
      case CallState.Sent sent -> fate(order, call, look, "the process that called " + lane() + " was killed");
      case CallState.Doubtful doubtful -> fate(order, call, look, doubtful.reason());
      case CallState.Declined declined when declined.kind() == CallState.Decline.LOADING -> {
        if (!clock.instant().isBefore(declined.againAt())) {
          mine.send(order, call.variant(), call);
        }
        look.working(call.variant(), 0);
      }
      case CallState.Declined declined -> look.declined(call, declined);
    }
  }

  private void progress(EngineOrder order, Call call, CallsLook look) {
    var progress = vendor.progress(order.key(), call.variant(), call.tries() - 1);
    look.working(call.variant(), progress.share());
    look.preview(call.variant(), progress.preview());
  }

  private void fate(EngineOrder order, Call call, CallsLook look, String reason) throws EngineUnavailable, EngineClosed {
    switch (vendor.fate(order.key(), call.variant(), call.tries() - 1)) {
      case WORKING -> progress(order, call, look);
      case GONE -> look.gone(call, reason);
      case UNKNOWN -> look.doubtful(call.variant(), reason);
    }
  }

  /**
   * Sends again what was certainly not made, if something else of the order was.
   *
   * @return whether anything was
   */
  private boolean again(EngineOrder order, CallsLook look) {
    for (var call : look.repeatable()) {
      if (!(call.state() instanceof CallState.Declined declined) || !clock.instant().isBefore(declined.againAt())) {
        mine.send(order, call.variant(), call);
      }
    }
    return !look.repeatable().isEmpty();
  }

  @Override
  public EngineLook arrived(EngineOrder order, Set<Integer> wanted) throws EngineDeclined {
    var look = new CallsLook(order, wanted);
    for (var call : calls.of(lane(), order.key(), wanted).values()) {
      switch (call.state()) {
        case CallState.Made made -> look.made(call.variant(), made);
        case CallState.Refused refused -> look.refused(call.variant(), refused.reason());
        case CallState.Declined declined -> look.declined(call, declined);
        // what these are to become, only the vendor can tell
        case CallState.Sent sent -> look.working(call.variant(), 0);
        case CallState.Doubtful doubtful -> look.working(call.variant(), 0);
        case CallState.Taken taken -> look.working(call.variant(), 1);
      }
    }
    return look.arrived();
  }

  @Override
  public void taken(EngineOrder order) {
    calls.taken(lane(), order.key());
  }

  @Override
  public void cancel(String ticket) throws EngineUnavailable {
    mine.cancel(ticket);
    for (var call : calls.of(lane(), ticket).values()) {
      if (call.state() instanceof CallState.Sent || call.state() instanceof CallState.Doubtful) {
        vendor.cancel(ticket, call.variant(), call.tries() - 1);
      }
    }
  }

  /** Between two looks; the end of a call brings the next one forward. */
  static final Duration LOOK = Duration.ofSeconds(3);
}
