package dev.drydock.cli.run;

import dev.drydock.app.Drydock;
import dev.drydock.app.load.Arrivals;
import dev.drydock.app.load.HttpSender;
import dev.drydock.app.load.Load;
import dev.drydock.app.load.Split;
import dev.drydock.app.load.Target;
import dev.drydock.app.stage.Stage;
import dev.drydock.cli.console.Console;
import dev.drydock.cli.console.ExitCode;
import dev.drydock.cli.json.OutputJson;
import dev.drydock.cli.score.Frame;
import dev.drydock.cli.score.ScoreJson;
import dev.drydock.cli.score.ScoreText;
import dev.drydock.cli.score.Scored;
import dev.drydock.specs.model.Spec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// Drives traffic at a simulated endpoint and shows how its replicas follow.
public final class Traffic {
  private static final byte[] BODY = "{\"data\":[[1,2]]}".getBytes(StandardCharsets.UTF_8);
  private static final Duration TICK = Duration.ofSeconds(1);

  /// The autoscaler takes replicas away after about a minute of quiet.
  private static final Duration AFTERWARDS_MAX = Duration.ofMinutes(2);

  /// Of the arrivals: the same command, the same arrivals.
  private static final long SEED = 1;

  private final Session session;
  private final TrafficRequest asked;
  private final Drydock drydock;
  private final Aim aim;
  private final ReplicaHistory history;

  private Traffic(Session session, TrafficRequest asked, Drydock drydock, Aim aim, Spec spec) {
    this.session = session;
    this.asked = asked;
    this.drydock = drydock;
    this.aim = aim;
    this.history = new ReplicaHistory(aim.versions(spec));
  }

  public static int drive(Console console, Request request, TrafficRequest asked) {
    var session = new Session(console, request);
    return session.run((drydock, spec) -> {
      try (var stage = drydock.serve(asked.latency())) {
        var asking = new Asking(request, drydock, spec);
        var endpoint = asking.required(asked.endpoint());
        var aim = Aim.at(asked.endpoint(), asking, session);
        var bearer = asking.bearer(endpoint, aim.served());
        var target = new Target(aim.served().uri(), bearer, Optional.empty(), BODY);
        return new Traffic(session, asked, drydock, aim, spec).drive(target, stage, spec);
      }
    });
  }

  private int drive(Target target, Stage stage, Spec spec) {
    try (var sender = new HttpSender(target);
        var show = Show.on(session.console())) {
      history.see(stage.versions(aim.name()));
      var arrivals = new Arrivals.Open(asked.perSecond(), asked.duration(), SEED);
      var load = Load.start(arrivals, sender, drydock.pace());
      session.console().interrupt().stopping(load::stop);
      watch(load, stage, show);
      print(scored(load, spec));
      return load.measured().total().good() > 0 ? ExitCode.DONE : ExitCode.ERROR;
    }
  }

  /// Show the load until it is over and the replicas are few again, or somebody stops it.
  private void watch(Load load, Stage stage, Show show) {
    var pace = drydock.pace();
    long began = pace.nanos();
    long until = Long.MAX_VALUE;
    boolean over = false;
    while (!over) {
      over = session.console().interrupt().raisedWithin(TICK);
      boolean sent = load.await(Duration.ZERO);
      if (sent && until == Long.MAX_VALUE) {
        until = pace.nanos() + AFTERWARDS_MAX.toNanos();
      }
      var staged = stage.versions(aim.name());
      history.see(staged);
      var since = Duration.ofNanos(pace.nanos() - began);
      show.frame(new Frame(since, load.measured(), aim.served().shares(), staged, phase(sent)));
      over |= sent && (history.isBack() || pace.nanos() > until);
    }
  }

  private String phase(boolean sent) {
    return sent
        ? "no more requests, waiting for replicas to leave"
        : asked.perSecond() + " requests a second";
  }

  private Scored scored(Load load, Spec spec) {
    var measured = load.measured();
    var shares = aim.served().shares();
    var split = Split.of(measured.answered(), shares);
    return new Scored(aim.name(), aim.served().uri(), 0, measured, shares, aim.roles(spec), split);
  }

  private void print(Scored scored) {
    var document = ScoreJson.of(scored);
    document.put("replicas", history.all());
    var text =
        asked.json() ? OutputJson.document(document) : ScoreText.render(scored) + history.text();
    session.console().out().writeBytes(text.getBytes(StandardCharsets.UTF_8));
    session.console().out().flush();
  }
}
