package dev.drydock.spi;

import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Gives access to an endpoint that was applied: where it scores, and by which credentials. What it
/// tells is what is live, never what the spec says. Each call is one question, never retried and
/// never waited for.
public interface EndpointAccess {
  /// Whether this provider runs an endpoint: exactly one provider does. Pure.
  boolean runs(Resource endpoint, Spec spec);

  /// Tell where an endpoint scores, and how it splits what comes.
  Asked<Served> where(Resource endpoint, Spec spec);

  /// Tell both keys; refused where the endpoint has none.
  Asked<Keys> keys(Resource endpoint, Spec spec);

  /// Get a new token; refused where the endpoint takes none.
  Asked<Token> token(Resource endpoint, Spec spec);

  /// Put a new key in the place of one; the other one keeps working. Afterwards [#keys] tells it.
  Renewal regenerate(Resource endpoint, Spec spec, Key which);

  /// Ask how far a renewal has come.
  Renewal renewed(Handle handle);

  /// What came of a question.
  sealed interface Asked<T> {
    record Told<T>(T answer) implements Asked<T> {}

    /// The endpoint, or what it lies in, does not exist.
    record NoEndpoint<T>() implements Asked<T> {}

    record Refused<T>(ProviderFault fault) implements Asked<T> {}
  }

  /// How far the renewal of a key has come.
  sealed interface Renewal {
    record Done() implements Renewal {}

    /// The service works on it: ask by `handle` after `duration`.
    record Waiting(Duration duration, Handle handle) implements Renewal {}

    record NoEndpoint() implements Renewal {}

    record Failed(ProviderFault fault) implements Renewal {}
  }

  /// How a caller shows who it is.
  enum Authentication {
    NONE,
    KEY,
    TOKEN
  }

  /// One of an endpoint's two keys.
  enum Key {
    PRIMARY,
    SECONDARY
  }

  /// An endpoint as its callers see it.
  ///
  /// @param uri where to POST, the whole path included
  /// @param shares effective shares in percent by version, the default's remainder written out;
  ///   without those of 0. They sum to 100, or there are none
  record Served(URI uri, Authentication authentication, SequencedMap<String, Integer> shares) {
    public Served {
      shares = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(shares));
    }
  }

  /// Both keys of an endpoint; never logged, stored or printed but where the user asks for them.
  record Keys(String primary, String secondary) {
    public String of(Key which) {
      return switch (which) {
        case PRIMARY -> primary;
        case SECONDARY -> secondary;
      };
    }

    @Override
    public String toString() {
      return "Keys[(sensitive value)]";
    }
  }

  /// A token for an endpoint.
  ///
  /// @param refreshAfter from when on to get the next one, some time before `expires`
  record Token(String value, Instant expires, Instant refreshAfter) {
    @Override
    public String toString() {
      return "Token[(sensitive value), expires " + expires + "]";
    }
  }
}
