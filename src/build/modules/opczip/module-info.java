module opczip {
    exports com.github.rzymek.opczip;
}
