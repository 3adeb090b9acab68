package dev.drydock.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.spi.Progress;
import dev.drydock.spi.Write;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.transport.Header;
import dev.drydock.spi.transport.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// A secret goes to the service and comes back nowhere.
public interface NeverLeaksSecrets extends Behaviour {
  @TestFactory
  default Stream<DynamicTest> reachesTheServiceAndNobodyElse() {
    return each(
        sample -> !sample.secrets().isEmpty(),
        (subject, sample) -> {
          var drive = new Drive(subject).prepare(sample);
          var write = new Write.Create(sample.desired(), drive.mark(sample.desired(), Mark.NONE));

          var first = subject.provider().start(write);
          var sent = subject.tap().passed(Tap::changes).stream().map(Tap::text).toList();
          var last = drive.run(write);
          var live = drive.read(sample.desired());

          for (var secret : sample.secrets()) {
            assertThat(sent.toString() + encoded(sent, secret)).contains(secret);
            assertThat(first + " " + last + " " + live + " " + write).doesNotContain(secret);
            assertThat(handle(first)).doesNotContain(secret);
          }
        });
  }

  /// Some services take secrets in base64.
  private static String encoded(List<String> sent, String secret) {
    var base64 = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    return sent.toString().contains(base64) ? secret : "";
  }

  private static String handle(Progress progress) {
    return progress instanceof Progress.Waiting waiting ? waiting.handle().text() : "";
  }

  @TestFactory
  default Stream<DynamicTest> isTakenOutOfWhatTheServiceQuotes() {
    return each(
        sample -> !sample.secrets().isEmpty(),
        (subject, sample) -> {
          var drive = new Drive(subject).prepare(sample);
          var quote = String.join(" and ", sample.secrets());
          var body =
              """
              {"kind":"Status","status":"Failure","code":400,"reason":"BadRequest",
               "message":"bad: %s","error":{"code":"Bad","message":"bad: %s"}}
              """
                  .formatted(quote, quote);
          subject
              .tap()
              .answer(
                  Tap::changes,
                  new Reply.Answer(
                      400,
                      List.of(new Header("Content-Type", "application/json")),
                      body.getBytes(StandardCharsets.UTF_8)));
          var write = new Write.Create(sample.desired(), drive.mark(sample.desired(), Mark.NONE));

          assertThat(subject.provider().start(write))
              .isInstanceOf(Progress.Failed.class)
              .asString()
              .doesNotContain(sample.secrets());
        });
  }
}
