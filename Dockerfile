# Builds the shop and packs it with a Java runtime. Both base images can be replaced:
#   docker build --build-arg BUILD_IMAGE=... --build-arg RUN_IMAGE=... -t prilavok .
# or, for docker compose, by lines BUILD_IMAGE=... and RUN_IMAGE=... in the file .env.
ARG BUILD_IMAGE=maven:3.9-eclipse-temurin-17
ARG RUN_IMAGE=eclipse-temurin:25-jre

FROM ${BUILD_IMAGE} AS build
WORKDIR /build
COPY pom.xml .
# Without sources this only fetches the libraries, into a layer that stays until pom.xml changes.
RUN mvn -B -q -Dmaven.test.skip -Dspotless.check.skip package
COPY src src
# Tests and checks run before a release, not on the merchant's server.
RUN mvn -B -q -Dmaven.test.skip -Dspotless.check.skip package

FROM ${RUN_IMAGE}
WORKDIR /app
COPY --from=build /build/target/prilavok.jar prilavok.jar
# Open to everybody, for any --user can be given; whoever it is, the shop is alone in here.
RUN mkdir -m 1777 outbox
USER 10001:10001
VOLUME /app/outbox
# A base image without a language would turn Russian into question marks.
ENV LANG=C.UTF-8 \
    PRILAVOK_HTTP_HOST=0.0.0.0 \
    JAVA_TOOL_OPTIONS="-Xmx160m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+ExitOnOutOfMemoryError"
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s CMD ["java", "-Xmx24m", "-jar", "prilavok.jar", "health"]
# The exec form: the shop itself gets the stop signal and closes its books.
ENTRYPOINT ["java", "-jar", "prilavok.jar"]
CMD ["run"]
