package studio.fofo.generation.calls;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.fofo.generation.engine.FakeVendor;
import studio.fofo.generation.engine.Output;

/** A vendor that answers a call with its picture, once the test has it finished. */
public abstract class FakeCaller extends FakeVendor {

  /** A call that waits for its picture. */
  protected record Waiting(Request request, CompletableFuture<Reply> reply) {}

  /** Every call that was accepted. */
  public final List<Request> accepted = new ArrayList<>();
  protected final List<Waiting> waiting = new ArrayList<>();
  /** Answers each call at once, if set: with a picture, unless its prompt is forbidden. */
  public volatile boolean isPrompt;

  protected FakeCaller() {
    this(0);
  }

  protected FakeCaller(int port) {
    super(port);
  }

  /** Why a call is not accepted; null if it is. */
  protected abstract @Nullable Reply mistake(Request request);

  /** What orders the calls of an order by variant. */
  protected abstract String place(Request request);

  /** @param output null if there is no picture */
  protected abstract Reply finished(Request request, @Nullable Output output);

  public final synchronized int held() {
    return waiting.size();
  }

  /** All calls that wait are answered; those without an output get a reply without a picture. */
  public final void finish(List<Output> outputs) {
    List<Waiting> calls;
    synchronized (this) {
      calls = waiting.stream().sorted(Comparator.comparing(call -> place(call.request()))).toList();
      waiting.clear();
    }
    for (var index = 0; index < calls.size(); index++) {
      var call = calls.get(index);
      call.reply().complete(finished(call.request(), index < outputs.size() ? outputs.get(index) : null));
    }
  }

  protected boolean isCall(Request request) {
    return true;
  }

  protected Reply other(Request request) {
    return Reply.json(404, "{\"error\":\"not found\"}");
  }

  @Override
  protected Supplier<Reply> act(Request request) {
    if (!isCall(request)) {
      var reply = other(request);
      return () -> reply;
    }
    var mistake = mistake(request);
    if (mistake != null) {
      return () -> mistake;
    }
    accepted.add(request);
    if (isPrompt) {
      var isForbidden = new String(request.body(), StandardCharsets.UTF_8).contains("forbidden");
      var reply = finished(request, isForbidden ? Output.REFUSED : Output.PICTURE);
      return () -> reply;
    }
    var call = new Waiting(request, new CompletableFuture<>());
    waiting.add(call);
    return () -> call.reply().join();
  }

  /** It works on a call whose connection broke. */
  protected final synchronized void abandon(Waiting call) {
    waiting.remove(call);
  }
}
