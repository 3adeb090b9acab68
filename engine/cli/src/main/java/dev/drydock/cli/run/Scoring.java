package dev.drydock.cli.run;

import dev.drydock.app.Drydock;
import dev.drydock.app.load.Arrivals;
import dev.drydock.app.load.HttpSender;
import dev.drydock.app.load.Load;
import dev.drydock.app.load.Measured;
import dev.drydock.app.load.Split;
import dev.drydock.app.load.Target;
import dev.drydock.cli.console.Console;
import dev.drydock.cli.console.ExitCode;
import dev.drydock.cli.console.Screen;
import dev.drydock.cli.json.OutputJson;
import dev.drydock.cli.score.ScoreJson;
import dev.drydock.cli.score.ScoreText;
import dev.drydock.cli.score.Scored;
import dev.drydock.specs.model.Spec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// Sends requests to an endpoint and tells what came of them.
public final class Scoring {
  private static final Duration GLANCE = Duration.ofMillis(200);

  private final Session session;
  private final ScoreRequest asked;

  private Scoring(Session session, ScoreRequest asked) {
    this.session = session;
    this.asked = asked;
  }

  public static int score(Console console, Request request, ScoreRequest asked) {
    var session = new Session(console, request);
    return session.run(new Scoring(session, asked)::in);
  }

  private int in(Drydock drydock, Spec spec) {
    try (var _ = drydock.serve(Optional.empty())) {
      var asking = new Asking(session.request(), drydock, spec);
      var aim = Aim.at(asked.endpoint(), asking, session);
      var measured =
          measure(
              drydock,
              new Target(aim.served().uri(), bearer(asking, aim), asked.version(), asked.body()));
      print(scored(aim, spec, measured));
      return measured.allGood() ? ExitCode.DONE : ExitCode.ERROR;
    }
  }

  private Optional<String> bearer(Asking asking, Aim aim) {
    if (asked.bare() || asked.key().isPresent()) {
      return asked.key();
    }
    return aim.endpoint().flatMap(endpoint -> asking.bearer(endpoint, aim.served()));
  }

  private Measured measure(Drydock drydock, Target target) {
    var console = session.console();
    try (var sender = new HttpSender(target);
        var screen =
            console.terminal() ? Screen.live(console.err()) : Screen.plain(console.err())) {
      var load =
          Load.start(
              new Arrivals.Closed(asked.count(), asked.concurrency()), sender, drydock.pace());
      console.interrupt().stopping(load::stop);
      while (!load.await(GLANCE) && !console.interrupt().raised()) {
        screen.status(progress(load.measured()));
      }
      return load.measured();
    }
  }

  private String progress(Measured measured) {
    return "  %s of %s, %s a second"
        .formatted(measured.total().count(), asked.count(), Math.round(measured.rate()));
  }

  private Scored scored(Aim aim, Spec spec, Measured measured) {
    var split =
        asked.version().isPresent()
            ? new Split.Untested("one version was asked for")
            : Split.of(measured.answered(), aim.served().shares());
    return new Scored(
        aim.name(),
        aim.served().uri(),
        asked.concurrency(),
        measured,
        aim.served().shares(),
        aim.roles(spec),
        split);
  }

  private void print(Scored scored) {
    var text = asked.json() ? OutputJson.document(ScoreJson.of(scored)) : ScoreText.render(scored);
    session.console().out().writeBytes(text.getBytes(StandardCharsets.UTF_8));
    session.console().out().flush();
  }
}
