package io.jalon.outbox.http;

import java.io.IOException;
import org.apache.http.HttpClientConnection;
import org.apache.http.HttpException;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.client.config.CookieSpecs;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpRequestBase;
import org.apache.http.config.Registry;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.conn.DnsResolver;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.BasicHttpClientConnectionManager;
import org.apache.http.protocol.HttpContext;
import org.apache.http.protocol.HttpRequestExecutor;
import org.camunda.connect.httpclient.impl.HttpConnectorImpl;
import org.camunda.connect.spi.ConnectorRequestInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * Camunda Connect's HTTP connector for one request, with a client that goes nowhere but where its
 * resolver lets it: no proxy of the machine, no redirect, no cookie, no second attempt by itself.
 */
final class GuardedConnector extends HttpConnectorImpl implements AutoCloseable {

  private static final int CONNECT_MILLIS = 10_000;
  private static final Registry<ConnectionSocketFactory> SOCKETS =
      RegistryBuilder.<ConnectionSocketFactory>create()
          .register("http", PlainConnectionSocketFactory.getSocketFactory())
          .register("https", SSLConnectionSocketFactory.getSocketFactory())
          .build();

  private final Watch watch = new Watch();

  /**
   * A connector.
   *
   * @param resolver which addresses a name may be called at
   * @param millis how long one wait for the other side may last
   */
  GuardedConnector(DnsResolver resolver, int millis) {
    closeQuietly(getHttpClient());
    setHttpClient(client(resolver, watch));
    addRequestInterceptor(configured(millis));
  }

  private static CloseableHttpClient client(DnsResolver resolver, HttpRequestExecutor watch) {
    return HttpClients.custom()
        .setConnectionManager(new BasicHttpClientConnectionManager(SOCKETS, null, null, resolver))
        .setRequestExecutor(watch)
        .setUserAgent("Jalon")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  private ConnectorRequestInterceptor configured(int millis) {
    var config =
        RequestConfig.custom()
            .setConnectTimeout(Math.min(millis, CONNECT_MILLIS))
            .setSocketTimeout(millis)
            .setCookieSpec(CookieSpecs.IGNORE_COOKIES)
            .setRedirectsEnabled(false)
            .setAuthenticationEnabled(false)
            .setNormalizeUri(false)
            .build();
    return invocation -> {
      var request = (HttpRequestBase) invocation.getTarget();
      request.setConfig(config);
      watch.request = request;
      return invocation.proceed();
    };
  }

  @Override
  protected org.camunda.connect.httpclient.HttpResponse createResponse(
      CloseableHttpResponse response) {
    return new BoundedResponse(response);
  }

  /** Whether any of the request has left. */
  boolean sent() {
    return watch.sent;
  }

  /** Breaks the request off, whatever it waits for. */
  void abort() {
    var request = watch.request;
    if (request != null) {
      request.abort();
    }
  }

  @Override
  public void close() {
    closeQuietly(getHttpClient());
  }

  private static void closeQuietly(CloseableHttpClient client) {
    try {
      client.close();
    } catch (IOException alreadyBroken) {
      // There is nothing left of it.
    }
  }

  /** Notes when a request begins to leave. */
  private static final class Watch extends HttpRequestExecutor {

    private volatile boolean sent;
    private volatile @Nullable HttpRequestBase request;

    @Override
    protected HttpResponse doSendRequest(
        HttpRequest request, HttpClientConnection connection, HttpContext context)
        throws IOException, HttpException {
      sent = true;
      return super.doSendRequest(request, connection, context);
    }
  }
}
