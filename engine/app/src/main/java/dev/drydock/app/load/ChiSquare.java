package dev.drydock.app.load;

/// The chi-square distribution, exactly: what is above a value, and which value has so much above.
///
/// The tail is the upper regularized incomplete gamma function of half the degrees and half the
/// value, by the series below `a + 1` and by Lentz's continued fraction above (NIST Digital Library
/// of Mathematical Functions, 8.7.1 and 8.9.2).
final class ChiSquare {
  private static final int TERMS_MAX = 10_000;
  private static final int HALVINGS = 200;
  private static final double ENOUGH = 1e-15;
  private static final double TINY = 1e-300;

  private ChiSquare() {}

  /// Return the probability of a value of at least `value`.
  static double tail(double value, int degrees) {
    double a = degrees / 2.0;
    double x = value / 2;
    if (x <= 0) {
      return 1;
    }
    double scale = Math.exp(a * Math.log(x) - x - logGamma(degrees));
    return x < a + 1 ? 1 - scale * series(a, x) : scale * fraction(a, x);
  }

  /// Return the value that chance exceeds with probability `alpha`.
  static double bound(int degrees, double alpha) {
    double low = 0;
    double high = 1;
    while (tail(high, degrees) > alpha) {
      high *= 2;
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (tail(middle, degrees) > alpha) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private static double series(double a, double x) {
    double term = 1 / a;
    double sum = term;
    for (int n = 1; n < TERMS_MAX && term > sum * ENOUGH; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return sum;
  }

  private static double fraction(double a, double x) {
    double b = x + 1 - a;
    double c = 1 / TINY;
    double d = 1 / b;
    double value = d;
    for (int n = 1; n < TERMS_MAX; n++) {
      double factor = -n * (n - a);
      b += 2;
      d = 1 / away(factor * d + b);
      c = away(b + factor / c);
      value *= d * c;
      if (Math.abs(d * c - 1) < ENOUGH) {
        return value;
      }
    }
    return value;
  }

  private static double away(double number) {
    return Math.abs(number) < TINY ? TINY : number;
  }

  /// Return the logarithm of gamma at half of `degrees`: from 1/2 or 1 up by `gamma(z+1) = z
  /// gamma(z)`.
  private static double logGamma(int degrees) {
    double log = degrees % 2 == 0 ? 0 : Math.log(Math.PI) / 2;
    for (double z = degrees % 2 == 0 ? 1 : 0.5; z < degrees / 2.0; z++) {
      log += Math.log(z);
    }
    return log;
  }
}
